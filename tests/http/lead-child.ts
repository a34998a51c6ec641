/** For the product as a child (`node --import`): its calls to Entra are led to the port that ENTRA_PORT names. */
import { leadEntraTo } from './lead.ts';

leadEntraTo(Number(process.env.ENTRA_PORT));
