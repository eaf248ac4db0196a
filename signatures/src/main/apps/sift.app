name       Sift
category   security
domain     sift.com siftscience.com
test       www.sift.com -> sift
test       a.b.SIFTSCIENCE.COM. -> sift
source     field knowledge 2026-11
