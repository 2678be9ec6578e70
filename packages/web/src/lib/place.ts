/** Is this place, in which roles are held, an organisation? If not, it is a programme. */
export const isOrganisation = (place: string): boolean => place.startsWith("org_");
