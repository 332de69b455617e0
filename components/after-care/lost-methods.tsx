import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Method } from '../../lib/entra/methods.ts';
import { removalScope } from '../../lib/graph/wider/remove-method.ts';
import { useAnnounce } from '../announcer.tsx';
import { maskPhone } from '../mask.ts';
import { camel } from '../words.ts';
import { ActDialog } from '../act-dialog.tsx';
import { canBeLost, isLastStrong } from './what-happened.ts';

interface LostMethodsProps {
  name: string;
  methods: readonly Method[];
  /** Registered since the pass: most likely the new device. */
  isNew: (method: Method) => boolean;
  granted: (scope: string) => boolean;
  onRemove: (method: Method) => Promise<void>;
}

/** What is registered, each with the way to take it away. */
export function LostMethods({ name, methods, isNew, granted, onRemove }: LostMethodsProps) {
  const [removing, setRemoving] = useState<Method>();
  const announce = useAnnounce();
  const lost = methods.filter(canBeLost);
  const remove = async (method: Method) => {
    await onRemove(method);
    announce(i18n.t('after.removed', [methodName(method)]));
  };
  if (lost.length === 0) return <p class="caption">{i18n.t('after.nothingToRemove')}</p>;
  return (
    <>
      <ul class="ways" aria-label={i18n.t('recipient.methods')}>
        {lost.map((method) => (
          <li key={method.id} class="way">
            <span class="break">{methodName(method)} {isNew(method) && <span class="tag">{i18n.t('after.isNew')}</span>}</span>
            {removalScope(method.kind) ? (
              <button type="button" class="button small" aria-label={i18n.t('after.removeOne', [methodName(method)])} onClick={() => setRemoving(method)}>{i18n.t('after.remove')}</button>
            ) : (
              <span class="caption">{i18n.t('after.cannotRemove')}</span>
            )}
          </li>
        ))}
      </ul>
      {removing && (
        <RemoveDialog
          key={removing.id}
          name={name}
          method={removing}
          isNew={isNew(removing)}
          isLast={isLastStrong(removing, methods)}
          granted={granted}
          onRemove={() => remove(removing)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}

interface RemoveDialogProps {
  name: string;
  method: Method;
  isNew: boolean;
  isLast: boolean;
  granted: (scope: string) => boolean;
  onRemove: () => Promise<void>;
  onClose: () => void;
}

function RemoveDialog({ name, method, isNew, isLast, granted, onRemove, onClose }: RemoveDialogProps) {
  const [sure, setSure] = useState(false);
  const scope = removalScope(method.kind);
  const warning = isNew ? 'warnNew' : 'warnLast';
  return (
    <ActDialog title={i18n.t('after.removeTitle')} act={i18n.t('after.remove')} missingScope={scope && !granted(scope) ? scope : undefined} ready={sure || !(isLast || isNew)} onAct={onRemove} onClose={onClose}>
      <p>{i18n.t('after.removeText', [name, methodName(method)])}</p>
      {(isLast || isNew) && (
        <>
          <p class="field-fault">{i18n.t(`after.${warning}`, [name])}</p>
          <label class="check">
            <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
            <span>{i18n.t('after.sure')}</span>
          </label>
        </>
      )}
    </ActDialog>
  );
}

/** "Passkey, Blue key". Numbers masked as everywhere. */
export function methodName({ kind, label }: Method): string {
  const word = i18n.t(`method.${camel(kind)}`);
  if (!label) return word;
  return kind === 'phone' ? `${word} ${maskPhone(label)}` : i18n.t('common.list', [word, label]);
}
