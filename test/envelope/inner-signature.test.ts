/** H-03: a message is its sender's by the signature inside as well, whatever is attested outside. */
import { expect, test } from 'vitest'
import { generateKeys, importPrivateKey, openMessage } from '../../envelope/index.ts'
import { attestAgain, codesOf, kernFor, keysOf, sealEvent, unwrap, validator } from './cast.ts'

test('H-03: a message that another signed inside does not open, though its sender attests it', async () => {
  const { signer, verifier, recipient, opener } = await keysOf(2, 2)
  const stranger = unwrap(await importPrivateKey((await generateKeys(2, 'teken', signer.kid)).private))
  const message = new TextEncoder().encode('{}')
  const kern = kernFor(recipient.kid)
  const theirs = unwrap(await sealEvent({ message, kern, signer: stranger, recipient, validator }))

  const event = await attestAgain(theirs, signer)
  expect(codesOf(await openMessage(event, { keyOf: () => opener, signer: verifier }))).toEqual(['jws-signature /data'])
})
