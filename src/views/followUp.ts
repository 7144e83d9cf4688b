import { computed, type ComputedRef } from 'vue'
import type { FollowUpWorld } from '../composables/followUpWorld'
import type { Period } from '../domain/period'
import { periodStateOf } from '../domain/periodState'
import { mayDo } from '../domain/role'
import { useDraftsStore } from '../stores/drafts'
import { useFactsStore } from '../stores/facts'
import { startFolderBackup } from '../stores/folderBackupLater'
import { newKey } from '../stores/newKey'
import { usePeopleStore } from '../stores/people'
import { useSessionStore } from '../stores/session'
import { namelessAuthor } from '../words/history'
import { cardWords, lockedText } from '../words/maalavvikCard'

/** The follow-up's view of the stores. */
export function storedFollowUpWorld(): FollowUpWorld {
  const facts = useFactsStore()
  void facts.prepareWriting()
  void startFolderBackup()
  return { drafts: useDraftsStore(), factsOf: facts.factsOf, append: facts.append, newKey }
}

/** What may be written for a period here and now, and why not: empty where it may. */
export interface FollowUpAccess {
  readonly lockedBecause: string
  readonly notWrittenBecause: string
  readonly notAssessedBecause: string
}

/** Follows the lock of a period and the role of the person. */
export function useFollowUpAccess(period: () => Period | null): ComputedRef<FollowUpAccess> {
  const facts = useFactsStore()
  const session = useSessionStore()
  const people = usePeopleStore()
  return computed(() => {
    const at = period()
    const lock = at && periodStateOf(facts.factsOf(''), at).lock
    const lockedBecause = lock ? lockedText(lock, people.nameOf(lock.author) ?? namelessAuthor(lock.author)) : ''
    const notWrittenBecause = mayDo(session.role, 'report') ? '' : cardWords.mayNotWrite
    return { lockedBecause, notWrittenBecause, notAssessedBecause: mayDo(session.role, 'assess') ? '' : cardWords.mayNotAssess }
  })
}
