name       JetBrains
category   development
domain     jetbrains.com intellij.net jetbrains.space jb.gg
test       www.jetbrains.com -> jetbrains
test       a.b.JB.GG. -> jetbrains
source     field knowledge 2026-11
