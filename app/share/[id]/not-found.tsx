import { NotFound } from '../../../components/ui/not-found.tsx';

/** A link that was revoked or never existed. */
export default function ShareNotFound() {
  return <NotFound reason="share" />;
}
