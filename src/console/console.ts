import { Hono } from 'hono';
import type { ConsoleDoors } from './doors.ts';
import { checkHost, checkOrigin, safeHeaders } from './gate.ts';
import { hooksApp } from './hooks.ts';
import { type Listening, listen } from './listen.ts';
import { createLive } from './live.ts';
import { sorryPage } from './pages/sign-in.ts';
import { createViews, type Env, onlyPeople, readRequest, signing } from './request.ts';
import { caseRoutes } from './routes-case.ts';
import { ceoRoutes } from './routes-ceo.ts';
import { apiRoutes, openRoutes } from './routes-open.ts';
import { rulesRoutes } from './routes-rules.ts';
import { rulesReportRoutes } from './routes-rules-reports.ts';
import { supportRoutes } from './routes-support.ts';
import { todayReader, todayRoutes } from './routes-today.ts';
import { createSessions } from './session.ts';
import { guardCorrections, guardRules, guardVisitors } from './visitor.ts';

export type { ConsoleDoors, OutsideAnswer, OutsideDoor, OutsideRequest } from './doors.ts';

/** The page, the HTTP API and the door for webhooks: two ports, so that the outside reaches one of them only. */
export interface Console extends AsyncDisposable {
  /** Throws SettingsError when a port is taken. */
  start(): Promise<{ consoleUrl: string; hooksUrl: string }>;
}

const LOOPBACK = '127.0.0.1';

export function createConsole(given: ConsoleDoors): Console {
  const doors: ConsoleDoors = {
    ...given,
    ...guardVisitors(given.ceo, given.support, given.store.cases),
    rules: {
      ...guardRules(given.rules, given.store.flow),
      corrections: guardCorrections(given.rules.corrections, given.store.cases),
    },
  };
  const { settings, people, clock, events, store } = doors;
  const visitors = people.length === 0;
  const sessions = createSessions(people, doors.secret);
  const views = createViews(doors);
  const live = createLive({ cases: store.cases, readToday: todayReader(doors, views), events });

  const app = new Hono<Env>();
  app.use(safeHeaders(), checkHost({ visitors, publicUrl: settings.publicUrl }), checkOrigin());
  const open = openRoutes(app, doors);
  app.use(readRequest(sessions, () => clock.now(), settings.publicUrl));
  const door = signing(doors, sessions);
  app.get('/sign-in', door.form);
  app.post('/sign-in', door.signIn);
  app.post('/sign-out', door.signOut);
  app.use(onlyPeople(sessions));
  open.figures(app);
  apiRoutes(app, doors);
  todayRoutes(app, doors, views, live);
  ceoRoutes(app, doors, views);
  supportRoutes(app, doors, views);
  caseRoutes(app, doors, views);
  rulesRoutes(app, doors, views);
  rulesReportRoutes(app, doors, views);
  app.notFound((c) => c.html(sorryPage('Nothing is here', 'The address may be wrong.'), 404));
  app.onError((error, c) => {
    events.trouble('error', 'console-request', error);
    return c.html(
      sorryPage(
        'That did not work',
        'The house could not answer just now. Try again in a moment; nothing was done twice.',
      ),
      500,
    );
  });
  const hooks = hooksApp(doors);

  const listening: Listening[] = [];
  const host = visitors ? LOOPBACK : settings.host;
  return {
    start: async () => {
      const page = await listen(app.fetch, {
        host,
        port: settings.port,
        variable: 'OPENSEAT_PORT',
        requestMs: 30_000,
      });
      listening.push(page);
      const outside = await listen(hooks.fetch, {
        host: settings.host,
        port: settings.hooksPort,
        variable: 'OPENSEAT_HOOKS_PORT',
        requestMs: 15_000,
      });
      listening.push(outside);
      return { consoleUrl: addressOf(host, page.port), hooksUrl: addressOf(settings.host, outside.port) };
    },
    [Symbol.asyncDispose]: async () => {
      live[Symbol.dispose]();
      await Promise.all(listening.splice(0).map((one) => one[Symbol.asyncDispose]()));
    },
  };
}

/** What a person on this machine types. */
function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? LOOPBACK : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
