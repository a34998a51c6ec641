/** The chair's rarer moves. A chunk of its own: Fluent's menu is the heaviest part of the panel. */
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ChairView, MeetingView } from '#contract/views.ts';
import { useConnection } from '../api/connection.ts';
import { useHost } from '../host/host.ts';
import { type PlainKey, useText } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import controls from './controls.module.css';
import { type HourIcon, Icon } from './icons.tsx';
import type { Choosing } from './move.tsx';
import type { CommandData, Commands } from './use-panel.ts';

interface Entry {
  readonly key: string;
  readonly icon: HourIcon;
  readonly words: string;
  readonly sub: PlainKey;
  readonly run: () => unknown;
}

interface MoreMenuProps {
  readonly view: MeetingView;
  readonly chair: ChairView;
  readonly commands: Commands;
  readonly onChoose: (what: Choosing) => void;
}

/** All that is possible now; what is not does not stand there. */
function useEntries({ view, chair, commands, onChoose }: MoreMenuProps): readonly (readonly Entry[])[] {
  const text = useText();
  const running = view.course === 'running';
  const move = (
    possible: boolean,
    icon: HourIcon,
    words: string,
    sub: PlainKey,
    verb: string,
    data: CommandData = {},
  ): Entry[] =>
    possible ? [{ key: verb, icon, words, sub, run: () => commands.send(`meeting.${verb}`, data) }] : [];
  const choose = (
    possible: boolean,
    icon: HourIcon,
    words: string,
    sub: PlainKey,
    what: Choosing,
  ): Entry[] => (possible ? [{ key: what, icon, words, sub, run: () => onChoose(what) }] : []);
  const overfull = chair.overfullBy > 0;
  const canPostpone = chair.waiting.length > 0 || chair.canEndCase;
  const quiet = text(chair.quiet ? 'do.quietOff' : 'do.quietOn');
  const bubble = text(chair.bubble ? 'do.bubbleOff' : 'do.bubbleOn');
  const close = chair.canClose && chair.next?.to !== 'close' && chair.closeAsks === null;
  return [
    [
      ...move(chair.canBack, 'back', text('do.back'), 'panel.sub.back', 'back'),
      ...move(running, 'shield', text('do.reminder'), 'panel.sub.reminder', 'reminder'),
      ...move(chair.canEndCase, 'end', text('do.endCase'), 'panel.sub.endCase', 'end-case'),
      ...move(chair.canLater, 'later', text('do.later'), 'panel.sub.later', 'later'),
      ...choose(!overfull && canPostpone, 'postpone', text('do.postpone'), 'panel.sub.postpone', 'postpone'),
      ...choose(
        !overfull && chair.waiting.length > 1,
        'combine',
        text('do.combine'),
        'panel.sub.combine',
        'combine',
      ),
      ...choose(chair.canAdd, 'add', text('do.add'), 'panel.sub.add', 'add'),
    ],
    [
      ...move(true, 'quiet', quiet, 'panel.sub.quiet', 'quiet', { on: !chair.quiet }),
      ...move(true, 'bubble', bubble, 'panel.sub.bubble', 'bubble', { on: !chair.bubble }),
    ],
    move(close, 'close', text('do.close'), 'panel.sub.close', 'close', { sure: false }),
  ];
}

export default function MoreMenu(props: MoreMenuProps) {
  const text = useText();
  const { online } = useConnection();
  const { canShareToStage, shareToStage } = useHost();
  const notices = useNotices();
  const groups = useEntries(props);
  const waits = props.commands.busy !== null || !online;
  const share = async () => {
    const shared = await shareToStage();
    notices.say(text(shared ? 'panel.stage.shared' : 'panel.stage.failed'), shared ? 'info' : 'warning');
  };
  return (
    <Menu positioning={{ position: 'above', align: 'end' }}>
      <MenuTrigger disableButtonEnhancement>
        <button
          type="button"
          className={controls.button}
          aria-label={text('panel.more')}
          title={text('panel.more')}
        >
          <Icon name="more" />
        </button>
      </MenuTrigger>
      <MenuPopover className={controls.menu}>
        <MenuList>
          {groups.map((entries, k) => [
            ...(k > 0 && entries.length > 0 ? [<MenuDivider key={`before ${entries[0]?.key}`} />] : []),
            ...entries.map(({ key, icon, words, sub, run }) => (
              <MenuItem
                key={key}
                icon={<Icon name={icon} />}
                subText={text(sub)}
                disabled={waits}
                onClick={() => void run()}
              >
                {words}
              </MenuItem>
            )),
          ])}
          <MenuDivider />
          <MenuItem
            icon={<Icon name="stage" />}
            subText={text(canShareToStage ? 'panel.sub.stage' : 'panel.stage.notHere')}
            disabled={!canShareToStage}
            onClick={() => void share()}
          >
            {text('panel.stage')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
