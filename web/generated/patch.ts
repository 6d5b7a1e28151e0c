// Written by wire-gen from shared/view/patch/opcodes.h; change that and generate again.

/** An operation is in the low bits of a word, its argument in the rest. */
export const opcodeBits = 5;

/** argument: text; interns the next name. */
export const opName = 0;

/** argument: node; the nodes made from here on are numbered from it. */
export const opBuild = 1;

/** argument: name; makes an element in the current one and enters it. */
export const opOpen = 2;

/** argument: name; the same in the namespace of SVG. */
export const opOpenSvg = 3;

/** leaves the current element. */
export const opClose = 4;

/** argument: text; makes a text node in the current element. */
export const opText = 5;

/** argument: node; copies it into the current element; a word for each text slot: text. */
export const opClone = 6;

/** argument: node; enters it. */
export const opSelect = 7;

/** argument: name; word: name of the value; sets an attribute. */
export const opFixed = 8;

/** argument: name; word: text; sets an attribute. */
export const opAttribute = 9;

/** argument: name; removes an attribute. */
export const opUnset = 10;

/** argument: text; writes the property value. */
export const opValue = 11;

/** argument: name; writes true to a property. */
export const opOn = 12;

/** argument: name; writes false to a property. */
export const opOff = 13;

/** argument: name; word: text; sets a custom property; no text removes it. */
export const opVariable = 14;

/** argument: node; word: text; writes the text of a text node. */
export const opData = 15;

/** argument: node; words: parent, node before which, or 0; inserts it. */
export const opPlace = 16;

/** argument: node; word: node before which, or 0; moves it in its parent. */
export const opMove = 17;

/** argument: node; takes it out of the document. */
export const opRemove = 18;

/** argument: node; word: count; forgets the nodes from it on. */
export const opDrop = 19;

/** argument: node; words: its nodes, count; so many words more: steps to slots. */
export const opSlots = 20;

/** A step is in the low bits of a word, the place of a slot in the rest. */
export const stepBits = 3;

/** to the first child. */
export const stepDown = 0;

/** to the next sibling. */
export const stepRight = 1;

/** back to the parent. */
export const stepUp = 2;

/** an element with attributes of the row's own, or with a key; rest: its place. */
export const stepElement = 3;

/** a text of the row's own, which the clone has a word for; rest: its place. */
export const stepText = 4;
