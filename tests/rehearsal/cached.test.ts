import { type Product, product } from '../e2e/product.ts';

let room: Product;
beforeAll(async () => {
  room = await product();
});
afterAll(() => room?.remove());

test('on the real server a page that the browser has already is answered at once', async () => {
  for (const path of ['/rehearsal', '/rehearsal/page/main.js']) {
    const first = await fetch(`${room.origin}${path}`);
    const again = await fetch(`${room.origin}${path}`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
      signal: AbortSignal.timeout(5000),
    });
    expect([path, again.status]).toEqual([path, 304]);
  }
});
