import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import type { ScenarioId } from '../../lib/judgement/scenarios.ts';
import { lateStyle } from '../late-style.ts';
import { Notice } from '../notice.tsx';
import { scenarioWords } from '../scenario-words.ts';
import { count } from '../time.ts';
import { useNow } from '../use-now.ts';
import type { ViewProps } from '../views/view.tsx';
import { Charts } from './charts.tsx';
import { dayWords } from './day-words.ts';
import { ExportMenu } from './export-menu.tsx';
import { Filters } from './filters.tsx';
import { LongList } from './long-list.tsx';
import { PassItem } from './pass-item.tsx';
import { Progress } from './progress.tsx';
import { byAgent, byDay, filtered, grouped, shownName, tallyOf, withNames, type Filter, type Grouping, type Item } from './shown.ts';
import { passCount } from './tally-words.ts';
import { useHistory } from './use-history.ts';
import { useWantedNames } from './use-wanted-names.ts';
import type { Used } from './was-used.ts';
import css from './history.css?inline';

lateStyle(css);

const PERIODS = [7, 30] as const;
const EVERYTHING: Filter = { text: '', agentId: '', outsideOnly: false };
const REM = { group: 2.25, row: 4.5 } as const;
const remOf = ({ kind }: Item) => REM[kind];
const keyOf = ({ key }: Item) => key;
const isRow = ({ kind }: Item) => kind === 'row';

/** Who issued for whom, when and how, and what became of it. */
export function History({ config, door, onShow }: ViewProps) {
  const now = useNow(10_000);
  const [days, setDays] = useState<number>(PERIODS[0]);
  const [filter, setFilter] = useState(EVERYTHING);
  const [grouping, setGrouping] = useState<Grouping>('day');
  const [openKey, setOpenKey] = useState<string>();
  const [used, setUsed] = useState<ReadonlyMap<string, Used>>(new Map());
  const history = useHistory(config, door, days);
  const { names, want } = useWantedNames(door);
  const { reading, record, since } = history;

  const all = useMemo(() => withNames(history.rows, names), [history.rows, names]);
  const agents = useMemo(() => byAgent(all), [all]);
  const rows = useMemo(() => filtered(all, filter), [all, filter]);
  const items = useMemo(() => grouped(rows, grouping), [rows, grouping]);
  const perDay = useMemo(() => byDay(rows, since, now), [rows, since, now]);
  const perAgent = useMemo(() => byAgent(rows), [rows]);

  const nameOf = (id: string) => names.get(id)?.displayName ?? id;
  const scenarioOf = (id: ScenarioId) => scenarioWords(config.scenarios.find((one) => one.id === id) ?? { id });
  const rest = { now, door, nameOf, scenarioOf, want, onShow };
  return (
    <>
      <section class="section history-top">
        <div class="history-period" role="radiogroup" aria-label={i18n.t('history.period')}>
          {PERIODS.map((period) => (
            <label key={period} class="check">
              <input type="radio" name="history-period" checked={days === period} onChange={() => setDays(period)} />
              <span>{i18n.t('history.days', [period])}</span>
            </label>
          ))}
        </div>
        <p class="caption">{i18n.t('history.retention')}</p>
        <Progress reading={reading} onStop={history.stop} onGoOn={history.goOn} onStartOver={history.startOver} />
        {history.recordFault !== undefined && <Notice tone="warning" title={i18n.t('history.recordUnread')}><p>{i18n.t('history.recordUnreadText')}</p></Notice>}
        <Summary rows={rows} />
        {rows.length > 0 && <Charts days={perDay} agents={perAgent} />}
        <Filters filter={filter} grouping={grouping} agents={agents} onFilter={setFilter} onGrouping={setGrouping} />
        <ExportMenu rows={rows} entries={record?.entries ?? []} />
      </section>
      {items.length > 0 && (
        <LongList label={i18n.t('history.list')} items={items} keyOf={keyOf} rem={remOf} stops={isRow} openKey={openKey}>
          {(item, tabIndex) => item.kind === 'group' ? <GroupHeading item={item} /> : (
            <PassItem
              {...rest}
              row={item.row}
              used={used.get(item.key)}
              open={item.key === openKey}
              underDay={grouping === 'day'}
              tabIndex={tabIndex}
              onToggle={() => setOpenKey(item.key === openKey ? undefined : item.key)}
              onUsed={(answer) => setUsed((known) => new Map(known).set(item.key, answer))}
            />
          )}
        </LongList>
      )}
      {items.length === 0 && reading.state !== 'reading' && record && <Nothing filtered={all.length > 0} onShowAll={() => setFilter(EVERYTHING)} />}
    </>
  );
}

function Summary({ rows }: { rows: Parameters<typeof tallyOf>[0] }) {
  const { outside } = tallyOf(rows);
  const revoked = rows.filter(({ ending }) => ending?.how === 'revoked').length;
  return (
    <p class="history-summary">
      <span class="strong">{i18n.t('history.summary', rows.length, [count(rows.length)])}</span>
      {outside > 0 && <span class="standing pass-outside-words">{i18n.t('history.summaryOutside', [count(outside)])}</span>}
      {revoked > 0 && <span>{i18n.t('history.summaryRevoked', [count(revoked)])}</span>}
    </p>
  );
}

function GroupHeading({ item }: { item: Extract<Item, { kind: 'group' }> }) {
  const name = item.day === undefined ? (item.who ? shownName(item.who) : i18n.t('history.nobody')) : dayWords(item.day);
  return (
    <h3 class="history-group">
      <span class="ellipsis">{name}</span>
      <span class="caption">{passCount(item.tally)}</span>
    </h3>
  );
}

function Nothing({ filtered: isFiltered, onShowAll }: { filtered: boolean; onShowAll: () => void }) {
  return (
    <div class="section">
      <p class="quiet">{i18n.t(isFiltered ? 'history.noneFit' : 'history.none')}</p>
      {isFiltered && <div class="actions"><button type="button" class="button" onClick={onShowAll}>{i18n.t('history.showAll')}</button></div>}
    </div>
  );
}
