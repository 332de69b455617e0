import type { Texts } from '../rules-doc.ts';
import { admxFiles } from './adml.ts';
import { checkerFiles } from './checkers.ts';
import { firefoxFiles } from './firefox.ts';
import { intuneFiles } from './intune.ts';
import type { Kit, KitFile } from './kit.ts';
import { linuxFiles } from './linux.ts';
import { macosFiles } from './macos.ts';
import { readmeFiles } from './readme.ts';
import { regFiles } from './reg.ts';

/** All files of the kit; the same input gives the same bytes. */
export function kitFiles(kit: Kit, texts: Texts): readonly KitFile[] {
  return [...readmeFiles(kit), ...regFiles(kit), ...admxFiles(kit, texts), ...intuneFiles(kit), ...macosFiles(kit), ...linuxFiles(kit), ...firefoxFiles(kit), ...checkerFiles(kit)];
}
