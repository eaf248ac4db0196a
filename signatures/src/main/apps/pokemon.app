name       Pokémon
category   gaming
service    gaming
domain     pokemon.com pokemon.co.jp pokemon-gl.com
test       www.pokemon.com -> pokemon
test       a.b.POKEMON-GL.COM. -> pokemon
source     field knowledge 2026-11
