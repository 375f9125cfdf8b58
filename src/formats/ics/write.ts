import ical, { ICalEventTransparency } from 'ical-generator';
import { agendaFor } from '../../progress/forecast/agenda';
import { effortIn } from '../../progress/forecast/effort';
import { firstWeek, layOut, type PlannedTopic } from '../../progress/forecast/plan';
import { addDays } from '../../progress/record/days';
import { notesOf } from '../../progress/record/fold';
import { SETTINGS } from '../../progress/record/settings';
import type { Snapshot } from '../../progress/record/snapshot';
import type { TreeNode } from '../../roadmap/tree';
import { legal, plain } from '../svg/plain';
import type { Calendar, Write, WriteOptions } from '../write';

const titleOf = ({ number, title }: TreeNode): string => plain(`${number} ${title}`);

/** The same for the same topic, whenever the plan is made: importing it again moves the event. */
const uidOf = ({ tree }: Snapshot, { id }: TreeNode): string =>
  `${encodeURIComponent(legal(id))}@${tree.roadmap.id}.roadmap`;

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Foreign text with its own line breaks. */
const linesOf = (text: string): string =>
  text
    .split(/\r\n|[\r\n]/)
    .map(plain)
    .join('\n');

const aboutOf = (
  { progress }: Snapshot,
  { node, hours }: PlannedTopic,
  { notes }: WriteOptions,
): string => {
  const { summary } = node.data;
  return [
    `About ${Math.round(hours * 10) / 10} hours.`,
    ...(summary === undefined ? [] : [plain(summary)]),
    ...(notes ? notesOf(progress, node.id).map(({ text }) => linesOf(text)) : []),
  ].join('\n\n');
};

const MINUTE = 60_000;

/** Where an export is asked for without a calendar: as `plan` does where nothing is chosen. */
const calendarFor = ({ today }: Snapshot): Calendar => ({
  hours: Number(SETTINGS.hours.initial),
  weekStart: 'monday',
  now: midnight(today),
});

/**
 * Writes the plan as a calendar, a topic an event that lasts its days and leaves them free.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export const write: Write = (snapshot, options) => {
  const { tree, today } = snapshot;
  const { hours, weekStart, now } = options.calendar ?? calendarFor(snapshot);
  const effort = effortIn(tree);
  const agenda = agendaFor(snapshot, effort, tree.root);
  const plan = layOut(agenda, effort, hours, firstWeek(today, weekStart));
  const calendar = ical({
    name: plain(tree.roadmap.title),
    prodId: { company: 'roadmap', product: 'roadmap plan', language: 'EN' },
    events: plan.topics.map((topic) => ({
      id: uidOf(snapshot, topic.node),
      stamp: now,
      // Of two versions of an event calendars keep the one with the larger number.
      sequence: Math.floor(now.getTime() / MINUTE),
      start: midnight(topic.first),
      end: midnight(addDays(topic.last, 1)),
      allDay: true,
      summary: titleOf(topic.node),
      description: aboutOf(snapshot, topic, options),
      transparency: ICalEventTransparency.TRANSPARENT,
    })),
  });
  return `${calendar.toString()}\r\n`;
};
