/** The spoken form of screens and notices, loaded once something is to be read aloud. */
export { noticeSentences } from './notice-speech';
export { say } from './say';
export { spoken } from './sentence';
