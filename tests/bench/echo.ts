/**
 * The reference of `npm run bench`: a bare echo bot on the same restify and botbuilder. It answers every
 * invoke with one small card, saves nothing and decides nothing. Prints its port when it listens.
 */
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer({ name: 'echo' });
server.use(restify.plugins.bodyParser({ maxBodySize: 262_144 }));
server.get('/health', (_req, res, next) => {
  res.send(200, {});
  next();
});
server.post('/api/messages', async (req, res) => {
  await adapter.process(req as never, res as never, async (context) => {
    const text = JSON.stringify(context.activity.value ?? '').slice(0, 80);
    const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] };
    await context.sendActivity({
      type: ActivityTypes.InvokeResponse,
      value: {
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
      },
    });
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
