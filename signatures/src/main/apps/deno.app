name       Deno
category   development
domain     deno.land deno.com
test       www.deno.land -> deno
test       a.b.DENO.COM. -> deno
source     field knowledge 2026-11
