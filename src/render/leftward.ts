/** The source of a pattern of letters that are written from right to left. */
export const leftward = String.raw`[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]`;

const leftwardLetter = new RegExp(leftward, 'u');

export const hasLeftward = (text: string): boolean => leftwardLetter.test(text);
