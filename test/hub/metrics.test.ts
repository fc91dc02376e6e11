/** The figures for operators: which there are, with which help, labels and steps, stands in `metrics.txt`; their values are of the moment. */
import { expect, test } from 'vitest'
import { saldoverzoek, sealed } from './parties.ts'
import { oins, openWorld } from './world.ts'

test('each figure has its name, help, labels and steps', async () => {
  const world = await openWorld()
  try {
    const event = await sealed(saldoverzoek(oins.shv, oins.se), { from: world.shv, to: world.se })
    await world.call('shv', 'PUT', `/v1/berichten/${event.id}`, { body: event })
    await world.call('shv', 'GET', '/v1/weg')
    const { text, headers } = await world.operator('/metrics')

    expect(headers['content-type']).toMatch(/^text\/plain; version=/)
    await expect(text.replaceAll(/^(?!#)(.+) \S+$/gm, '$1 …')).toMatchFileSnapshot('metrics.txt')
    const figures = new Map(text.split('\n').map((line) => line.split(/ (?=\S+$)/) as [string, string]))
    expect(figures.get('skp_answers_total{method="PUT",route="/v1/berichten/:id",status="201"}')).toBe('1')
    expect([figures.get('skp_waiting_messages'), Number(figures.get('skp_waiting_bytes'))]).toEqual([
      '1',
      JSON.stringify(event).length,
    ])
    expect(figures.get('skp_answer_seconds_bucket{le="30",route="/v1/berichten/:id"}')).toBe('1')
    expect(Number(figures.get('skp_answer_seconds_sum{route="/v1/berichten/:id"}'))).toBeLessThan(30)
  } finally {
    await world.close()
  }
})
