import ical, { ICalEventTransparency } from 'ical-generator';
import { agendaFor } from '../../progress/agenda';
import { addDays } from '../../progress/days';
import { effortIn } from '../../progress/effort';
import { firstWeek, layOut, type PlannedTopic } from '../../progress/plan';
import type { Snapshot } from '../../progress/snapshot';
import type { TreeNode } from '../../roadmap/tree';
import { plain } from '../svg/plain';
import type { Calendar, Write } from '../write';

const titleOf = ({ number, title }: TreeNode): string => plain(`${number} ${title}`);

/** The same for the same topic, whenever the plan is made: importing it again moves the event. */
const uidOf = ({ tree }: Snapshot, { id }: TreeNode): string =>
  `${encodeURIComponent(id)}@${tree.roadmap.id}.roadmap`;

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

const aboutOf = ({ node, hours }: PlannedTopic): string => {
  const { summary } = node.data;
  const effort = `About ${Math.round(hours * 10) / 10} hours.`;
  return summary === undefined ? effort : `${effort}\n\n${plain(summary)}`;
};

const MINUTE = 60_000;

/** Where an export is asked for without a calendar: as `plan` does where nothing is chosen. */
const calendarFor = ({ today }: Snapshot): Calendar => ({
  hours: 10,
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
      description: aboutOf(topic),
      transparency: ICalEventTransparency.TRANSPARENT,
    })),
  });
  return `${calendar.toString()}\r\n`;
};
