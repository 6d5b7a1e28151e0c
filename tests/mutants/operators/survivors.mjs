// Mutants that no test can notice, or none has to: the site as sites.json names it, and why. Any other one that survives
// counts as not noticed; one that is noticed after all, or whose site is gone, is to be taken off this list.

export const survivors = [];
