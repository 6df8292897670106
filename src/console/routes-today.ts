import type { Hono } from 'hono';
import type { Lane } from '../domain/mention.ts';
import { mayWorkCases } from '../domain/person.ts';
import type { ConsoleDoors } from './doors.ts';
import { page } from './layout.ts';
import type { Live } from './live.ts';
import { HOUSE_VIEWS, type HouseParts, houseBody } from './pages/house.ts';
import { ideasBody } from './pages/ideas.ts';
import { type Today, todayBody } from './pages/today.ts';
import { type Env, laneOf, offsetOf, personOf, type Views } from './request.ts';
import type { TimePrinter } from './times.ts';

const DAY_MS = 24 * 3600_000;
const FEED = 30;
const PAGE = 50;
const SPIKES = 5;

/** Reads the page of one lane; the live one counts from midnight, a rehearsal as a whole. */
export function todayReader({ store, clock, seatPlan, rules }: ConsoleDoors, views: Views) {
  return async (lane: Lane): Promise<{ today: Today; times: TimePrinter }> => {
    const [lanes, plan] = await Promise.all([store.flow.lanes(), seatPlan()]);
    const times = views.printer(plan.timeZone);
    const now = (lane === 'live' ? null : lanes.find((one) => one.lane === lane)?.now) ?? clock.now();
    const midnight = times.midnight(now);
    const [glance, heard, seats, incidents, spikes] = await Promise.all([
      store.flow.glance(lane, lane === 'live' ? midnight : null),
      store.flow.heard(lane, FEED),
      store.flow.seats(lane, midnight),
      store.flow.incidents(lane, now - DAY_MS),
      rules.spikes?.list({ running: true, limit: SPIKES }) ?? [],
    ]);
    const own = spikes.filter((spike) => spike.lane === lane);
    const others = lanes.map((one) => one.lane).filter((one) => one !== 'canary');
    return { today: { lane, lanes: others, now, glance, heard, seats, plan, incidents, spikes: own }, times };
  };
}

/** The pages that only show: the flow, ideas, the house. */
export function todayRoutes(app: Hono<Env>, doors: ConsoleDoors, views: Views, live: Live): void {
  const { store } = doors;
  const readToday = todayReader(doors, views);
  const cardsNow = async (): Promise<number> => (await store.cases.counts(''))['ceo-now'];

  app.get('/', async (c) => {
    const view = await views.viewOf(c, personOf(c));
    const lanes = await store.flow.lanes();
    const asked = laneOf(c.req.query('lane'));
    // Where something real is heard, that is what people want to see first.
    const real = lanes.some(({ lane }) => lane === 'live')
      ? 'live'
      : lanes.find(({ lane }) => lane !== 'canary')?.lane;
    const lane = asked ?? real ?? 'live';
    const { today, times } = await readToday(lane);
    return c.html(
      page(view, {
        title: 'Today',
        place: 'today',
        body: todayBody(today, times),
        live: `page=today&lane=${lane}`,
        cards: await cardsNow(),
      }),
    );
  });
  app.get('/live', (c) => live.watch(c));

  app.get('/ideas', async (c) => {
    const person = personOf(c);
    const desk = c.req.query('desk') === 'nobody' ? 'nobody' : 'ideas';
    const offset = offsetOf(c.req.query('from'));
    const [view, found, cards] = await Promise.all([
      views.viewOf(c, person),
      store.cases.withoutCase(desk, PAGE, offset),
      cardsNow(),
    ]);
    const body = ideasBody({ ...found, desk, offset, limit: PAGE, works: mayWorkCases(person) }, view);
    return c.html(page(view, { title: 'Ideas', place: 'ideas', body, live: 'page=count', cards }));
  });

  app.get('/refused', async (c) => {
    const person = personOf(c);
    const asked = HOUSE_VIEWS.find((one) => one === c.req.query('view')) ?? 'health';
    const offset = offsetOf(c.req.query('from'));
    const parts = async (): Promise<HouseParts> => {
      switch (asked) {
        case 'health': {
          const [health, setAside, broken] = await Promise.all([
            doors.health(),
            store.house.setAside(),
            store.house.brokenFiles(),
          ]);
          return { view: asked, health, broken, setAside };
        }
        case 'people':
          return { view: asked, activity: await store.house.activity(doors.clock.now() - 30 * DAY_MS) };
        default: {
          const sees = person.roles.includes('ops') || person.roles.includes('support-lead');
          return {
            view: asked,
            ...(await store.house.dropped(asked, PAGE, offset)),
            offset,
            limit: PAGE,
            sees,
          };
        }
      }
    };
    const [view, read, cards] = await Promise.all([views.viewOf(c, person), parts(), cardsNow()]);
    return c.html(
      page(view, { title: 'House', place: 'house', body: houseBody(read, view), live: 'page=count', cards }),
    );
  });
}
