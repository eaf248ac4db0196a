name       Canon
category   printing
domain     canon.com canon-europe.com canon.jp c-ij.com
test       www.canon.com -> canon
test       a.b.C-IJ.COM. -> canon
source     field knowledge 2026-11
