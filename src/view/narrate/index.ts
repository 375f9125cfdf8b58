/**
 * Every screen in sentences. Loaded once an answer is to be read aloud, and handed to it: a command
 * knows what it would say without loading who says it.
 */

export { say } from '../../page/say';
export { spoken } from '../../page/sentence';
export { noticeSentences } from './notice';
export { inWords } from './words';
