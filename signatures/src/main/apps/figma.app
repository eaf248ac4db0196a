name       Figma
category   collaboration
domain     figma.com figmausercontent.com
test       www.figma.com -> figma
test       a.b.FIGMAUSERCONTENT.COM. -> figma
source     field knowledge 2026-11
