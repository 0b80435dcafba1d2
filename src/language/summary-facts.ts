/** How two witnesses are compared. */
export type ComparedMode = 'bitwise' | 'relative' | 'differences' | 'directions';

export type AuditorOpinion = 'agrees' | 'disagrees' | 'none';
