/** Set once for each stage with `npx sst secret set Pepper …`; changing it signs everyone out. */
export const pepper = new sst.Secret("Pepper");
