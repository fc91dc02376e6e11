/**
 * Limits of which another test tries the edge, with this number or with a small one that is handed in its place: its file and words of its
 * title, and which they are.
 */
export const byTests: Readonly<Record<string, readonly string[]>> = {
  'test/laws/limits.test.ts: the judge takes a message of': [
    'validator/read-message.ts standardLimits.maxBytes standardLimits.maxDepth',
  ],
  'test/prover/automata.test.ts: format %s is what ajv-formats takes for it': [
    'prover/read/formats.ts formatLengths.hostname',
  ],
  'test/governance/report/screen.test.ts: of %s messages a screen has the summary': [
    'governance/report/pretty.ts mostRows mostLines',
  ],
  'test/api/same-as-hub.test.ts: fits in the body that the hub accepts': ['envelope/members.ts largestEvent'],
  'test/envelope/jose-signing.test.ts: a header of 1024 bytes is read, and one byte more is refused': [
    'envelope/object-types.ts objectTypes.headerBytes',
  ],
  'test/envelope/jose-sealing.test.ts: a header of 1024 bytes is read, and one byte more is refused': [
    'envelope/sealing-faults.ts mostHeaderBytes',
  ],
  'test/envelope/jose-sealing.test.ts: C1: %s is refused': ['envelope/sealing-faults.ts ivBytes tagBytes'],
  'test/directory/register.test.ts: what ends is told in time: the number ten days before, a last key fourteen': [
    'directory/ends-soon.ts noticeDays.directory noticeDays.key',
  ],
  'test/cli/participant.test.ts: sealing keys soon after their end, signing keys seven years': [
    'directory/kept-keys.ts saysSomething.teken saysSomething.zegel',
  ],
  'test/cli/convert.test.ts: takes so many bytes together, and not one more': [
    'cli/convert/convert-inputs.ts mostBytes',
  ],
  'test/portal/replacement.test.ts: five minutes and %i ms after the clock of the book': [
    'cli/portal/book-successor.ts skew',
  ],
  'test/listener/listener.test.ts: a body is ended not before its time and soon after': [
    'listener/patience.ts standardTimeout',
    'portal/server/connections.ts standard.requestTimeout standard.slowest',
  ],
  'test/hub/taking.test.ts: takes %s of so many bytes, and not one more': [
    'hub/http/routes/mailbox-routes.ts confirmationBytes',
    'hub/options.ts standardLimits.plainBytes',
  ],
  'test/hub/taking.test.ts: has one to a hundred rows': [
    'hub/http/routes/mailbox-routes.ts listQuery.aantal.least listQuery.aantal.most',
    'hub/http/routes/record-routes.ts page.aantal.least page.aantal.most',
  ],
  'test/hub/taking.test.ts: waits for a minute at most': ['hub/http/routes/mailbox-routes.ts listQuery.wacht.most'],
  'test/listener/alike.test.ts: in the query names every place': [
    'gateway/sidecar-routes.ts inboxQuery.most',
    'portal/server/hub-routes.ts listQuery.most',
  ],
  'test/hub/bounds.test.ts: are on record up to the quota of the hour': [
    'hub/options.ts standardLimits.refusalsPerHour',
  ],
  'test/hub/bounds.test.ts: without a certificate have a rate for each address': [
    'hub/options.ts standardLimits.strangerRequestsPerSecond standardLimits.strangerBurst',
  ],
  'test/hub/bounds.test.ts: for what is public have a rate too': [
    'hub/options.ts standardLimits.requestsPerSecond standardLimits.burst',
  ],
  'test/hub/bounds.test.ts: are bounded in all': ['hub/options.ts standardLimits.connections.most'],
  'test/hub/bounds.test.ts: of one certificate are bounded': [
    'hub/options.ts standardLimits.connections.perCertificate',
  ],
  'test/hub/bounds.test.ts: of strangers are bounded in all': ['hub/options.ts standardLimits.connections.strangers'],
  'test/hub/bounds.test.ts: of strangers are bounded for each address': [
    'hub/options.ts standardLimits.connections.strangersPerAddress',
  ],
  'test/hub/bounds.test.ts: that never shake hands are ended': [
    'hub/options.ts standardLimits.connections.handshakeTimeout',
  ],
  'test/hub/listeners.test.ts: a body that never ends is cut off': ['hub/options.ts standardLimits.requestTimeout'],
  'test/hub/listeners.test.ts: the mailbox takes as many as its quota, and not one more': [
    'hub/options.ts standardLimits.quota.mailboxMessages standardLimits.quota.mailboxBytes',
    'hub/options.ts standardLimits.quota.pairMessages',
  ],
  'test/hub/arrivals.test.ts: one more than may wait lets the oldest go': ['hub/options.ts standardLimits.waiters'],
  'test/hub/arrivals.test.ts: one more than may wait in all lets the oldest of all go': [
    'hub/options.ts standardLimits.waitersInAll',
  ],
  'test/hub/mailbox/slices.test.ts: what is past its retention is forgotten in slices, and nothing else is': [
    'hub/mailbox/slices.ts slice.items',
  ],
  'test/hub/mailbox/batches.test.ts: no more bytes of messages than one should write': [
    'hub/mailbox/batches.ts mostBytes',
  ],
  'test/listener/in-order.test.ts: ahead on one connection': ['listener/in-order.ts mostAhead'],
  'test/listener/in-order.test.ts: of one holder so many large answers': [
    'hub/options.ts standardLimits.largeAnswers.each',
  ],
  'test/listener/in-order.test.ts: who takes nothing of a large answer in time': [
    'hub/options.ts standardLimits.largeAnswers.longest',
  ],
  'test/exchange/listed-otherwise.test.ts: accepted %s': ['gateway/options.ts timeWindow.ahead timeWindow.behind'],
  'test/gateway/watch.test.ts: is due after five minutes at most': ['gateway/watch.ts longestPause'],
  'test/gateway/look-up.test.ts: at most once in ten seconds for anybody': ['gateway/options.ts lookUpEvery'],
  'test/gateway/incarnation.test.ts: after an hour without another the next is followed at once': [
    'gateway/incarnation.ts pause.first pause.most',
  ],
  'test/gateway/history-laws.test.ts: is told after an hour and three times without an answer': [
    'gateway/history/look-up.ts patience.milliseconds patience.misses',
  ],
  'test/gateway/history-laws.test.ts: asks no more than a round may, whatever the hub answers': [
    'gateway/history/batch-history.ts requestsPerRound',
    'gateway/history/book-history.ts requestsPerRound',
  ],
  'test/gateway/history-records.test.ts: batches are let go of': ['gateway/history/history-records.ts mostLines'],
  'test/portal/limits.test.ts: takes $most bytes, and not one more': [
    'portal/server/change-routes.ts largest',
    'portal/server/enrolment-route.ts largest',
    'portal/server/joining-routes.ts largest.details largest.step',
    'portal/server/newcomer-routes.ts mostKey mostLocked',
    'portal/server/second-person-routes.ts mostTyped',
    'portal/server/succession-route.ts largest',
    'portal/server/two-logins-routes.ts most.rule most.proposal',
    'portal/server/vault-routes.ts largestItem',
  ],
  'test/portal/limits.test.ts: so many %s go, and not one more': [
    'portal/server/enrolment-route.ts mostKeys',
    'portal/server/two-logins-routes.ts most.types',
    'portal/server/vault-names.ts itemsAtOnce.names',
  ],
  'test/portal/limits.test.ts: keeps and has waiting as much as it may': [
    'portal/server/outbox.ts quota.count quota.size',
    'portal/server/vault-routes.ts limit.count limit.size',
  ],
  'test/portal/store.test.ts: gives many items at once, as many as are asked and as large': [
    'portal/server/vault-names.ts itemsAtOnce.items itemsAtOnce.size',
  ],
  'test/portal/retention.test.ts: within a hundred days': ['portal/server/vault-ends.ts longestTime'],
  'test/portal/rates.test.ts: a session and an organisation have each their rate': [
    'portal/server/admit.ts rates.session.burst rates.session.perSecond',
    'portal/server/admit.ts rates.organisation.burst rates.organisation.perSecond',
  ],
  'test/portal/rates.test.ts: an address has a rate for what is public': [
    'portal/server/admit.ts rates.address.burst rates.address.perSecond',
  ],
  'test/portal/joining.test.ts: one organisation changes its application only so often': [
    'portal/server/joining.ts changes.burst changes.perSecond',
  ],
  'test/portal/joining.test.ts: what is filled in is only what is asked, of a size, and kept only so often': [
    'portal/server/joining.ts filled.burst filled.perSecond',
  ],
  'test/portal/joining.test.ts: ends when it is handed in or after a fortnight': ['cli/application/drafts.ts keptFor'],
  'test/portal/connections.test.ts: both listeners hear so many connections of one address': [
    'portal/server/connections.ts standard.most standard.perAddress',
  ],
  'test/portal/connections.test.ts: the page waits for its request to be heard': [
    'portal/browser/ask-in-time.ts slowest',
  ],
  'test/portal/server-line.test.ts: a request that nobody answers ends': [
    'portal/browser/ask-in-time.ts longestSilence longestAnswer',
  ],
  'test/portal/proof.test.ts: asks only who does the proof, and only so often': [
    'portal/server/joining.ts asked.burst asked.perSecond',
  ],
  'test/portal/outbox.test.ts: rests, longer each time, and then has a turn again': [
    'portal/server/outbox.ts pause.first pause.most',
  ],
  'test/portal/renewing.test.ts: what is old is asked again meanwhile': [
    'portal/server/renewing.ts after.renew after.again after.end',
  ],
  'test/portal/keep-alive.test.ts: no time outlasts who acts by more than twenty minutes': [
    'portal/browser/keep-alive.ts longestIdle',
  ],
  'test/portal/renewal.test.ts: a sealing key is renewed thirty days before its end, and not before': [
    'portal/browser/key-care/renew-keys.ts early.zegel early.teken',
  ],
  'test/portal/follow-work.test.ts: each time that it does not go the wait is twice as long, up to a minute': [
    'portal/browser/tasks/follow-work.ts again.first again.most',
  ],
  'test/portal/follow-work.test.ts: is read again after four times as long': [
    'portal/browser/tasks/follow-work.ts breath.times breath.most',
  ],
  'test/portal/tray.test.ts: a message leaves when the time for regret is over, and not before': [
    'portal/browser/tray/time-for-regret.ts timeForRegret',
  ],
  'test/portal/tray.test.ts: a page that is slow goes on when another took over': [
    'portal/browser/tray/tray.ts pageGone surelyGone',
  ],
  'test/portal/work-list.test.ts: a term of any time that a sender writes is counted in bounded work': [
    'portal/browser/waiting/work-list.ts mostDays farAway',
  ],
  'test/conformance/exam/fakes.test.ts: started anew twenty times and then asked no more': [
    'conformance/exam/subjects/line-subject.ts defaultLineLimits.restarts',
  ],
  'test/cli/conformance/wires.test.ts: a crash, silence and a line without end are told apart': [
    'conformance/exam/subjects/line-subject.ts defaultLineLimits.greetMilliseconds defaultLineLimits.caseMilliseconds',
  ],
  'test/cli/conformance/hostile-programs.test.ts: a megabyte is kept, and no byte more': [
    'cli/conformance/open-subject.ts mostLogged',
  ],
  'test/cli/conformance/hostile-programs.test.ts: unasked': ['cli/conformance/command-wire.ts mostWaiting'],
  'test/cli/streams.test.ts: talk that nobody reads stays bounded, and what was left out is told': [
    'cli/streams.ts mostWaiting',
  ],
  'test/cli/terminal-width.test.ts: asked for': ['cli/terminal-width.ts usual narrowest'],
  'test/portal/what-waits.test.ts: what another window may still count down': [
    'portal/browser/tray/time-for-regret.ts countsNowhere',
  ],
  'test/cli/notices.test.ts: it ends thirty days after it was sent': ['cli/portal/notices.ts keptFor'],
}
