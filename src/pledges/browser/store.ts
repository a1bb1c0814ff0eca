// What the tablet keeps, in IndexedDB: who it is, and sealed entries in the order in which they were made. An entry is
// ciphertext and a random id; no word of it, no name and no time stands here.
import { mostBatchBytes, mostInBatch } from '../kiosk/sealed/entry.ts'
import type { LeavingCheck } from '../kiosk/sealed/leaving-code.ts'
import type { SealedEntry, WaitingEntries } from '../kiosk/sealed/queue.ts'

export interface KeyForTablet {
  readonly id: string
  /** In base64. */
  readonly bytes: string
}

export interface Tablet {
  /** Null when the server knows it no more: it is paired again, and what waits then comes home. */
  readonly token: string | null
  readonly name: string
  readonly leaving: LeavingCheck
  readonly key: KeyForTablet
  /** It was marked as lost: it takes nothing new, sends what it holds and erases itself. */
  readonly isClosing: boolean
  /** How many were left here since it was paired: leaves on the little tree. */
  readonly leaves: number
}

const databaseName = 'kiosk'

export class Store implements WaitingEntries {
  private readonly database: IDBDatabase

  constructor(database: IDBDatabase) {
    this.database = database
  }

  tablet(): Promise<Tablet | undefined> {
    return this.ask('settings', 'readonly', (store) => store.get('tablet') as IDBRequest<Tablet | undefined>)
  }

  async keepTablet(tablet: Tablet): Promise<void> {
    await this.ask('settings', 'readwrite', (store) => store.put(tablet, 'tablet'))
  }

  /** In one transaction that is on the disk when this resolves: the leaf counts when it is safe. */
  add({ id, sealed }: SealedEntry, tablet: Tablet): Promise<void> {
    return new Promise((resolve, reject) => {
      const change = this.database.transaction(['entries', 'settings'], 'readwrite', { durability: 'strict' })
      change.objectStore('entries').add({ id, sealed })
      change.objectStore('settings').put(tablet, 'tablet')
      change.oncomplete = () => resolve()
      change.onerror = change.onabort = () => reject(change.error ?? new Error('The entry could not be kept'))
    })
  }

  count(): Promise<number> {
    return this.ask('entries', 'readonly', (store) => store.count())
  }

  async next(): Promise<readonly SealedEntry[]> {
    const batch: SealedEntry[] = []
    let bytes = 0
    await this.walk('readonly', (cursor) => {
      const entry = cursor.value as SealedEntry // as add wrote it
      bytes += entry.sealed.length
      if (batch.length > 0 && (bytes > mostBatchBytes || batch.length >= mostInBatch)) return false
      batch.push({ id: entry.id, sealed: entry.sealed })
      return true
    })
    return batch
  }

  letGo(ids: readonly string[]): Promise<void> {
    const gone = new Set(ids)
    return this.walk('readwrite', (cursor) => {
      const { id } = cursor.value as SealedEntry // as add wrote it
      if (gone.delete(id)) cursor.delete()
      return gone.size > 0
    })
  }

  /** Everything, and the place where it was. */
  erase(): Promise<void> {
    this.database.close()
    return new Promise((resolve, reject) => {
      const removal = indexedDB.deleteDatabase(databaseName)
      removal.onsuccess = () => resolve()
      removal.onerror = () => reject(removal.error ?? new Error('It could not be erased'))
    })
  }

  private ask<T>(name: string, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const change = this.database.transaction(name, mode)
      const request = act(change.objectStore(name))
      change.oncomplete = () => resolve(request.result)
      change.onerror = change.onabort = () => reject(change.error ?? new Error('The tablet could not be read'))
    })
  }

  /** The oldest first, until `each` has enough. */
  private walk(mode: IDBTransactionMode, each: (cursor: IDBCursorWithValue) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const change = this.database.transaction('entries', mode)
      const request = change.objectStore('entries').openCursor()
      request.onsuccess = () => {
        if (request.result && each(request.result)) request.result.continue()
      }
      change.oncomplete = () => resolve()
      change.onerror = change.onabort = () => reject(change.error ?? new Error('The tablet could not be read'))
    })
  }
}

export function openStore(): Promise<Store> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('entries', { autoIncrement: true })
      opening.result.createObjectStore('settings')
    }
    opening.onsuccess = () => resolve(new Store(opening.result))
    opening.onerror = () => reject(opening.error ?? new Error('This browser keeps nothing'))
  })
}
