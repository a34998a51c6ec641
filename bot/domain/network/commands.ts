/**
 * What can be asked of a network: administrators and its planners set it, planners edit the template. Two
 * saves of different fields merge; the same field changed meanwhile is refused.
 */
import type { SentItem } from '#domain/merge-list.ts';
import type { PersonRef, TemplateTask } from '#domain/network/types.ts';
import type { Service } from '#domain/series/types.ts';

export type NetworkCommand =
  | {
      readonly verb: 'network.set';
      readonly seen: number;
      readonly name?: string;
      readonly planners?: readonly PersonRef[];
      readonly services?: readonly Service[];
    }
  | {
      readonly verb: 'network.template';
      readonly seen: number;
      readonly tasks: readonly SentItem<TemplateTask>[];
    };
