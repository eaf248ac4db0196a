name       Youku
category   streaming
service    streaming
domain     youku.com ykimg.com youku.tv soku.com
test       www.youku.com -> youku
test       a.b.SOKU.COM. -> youku
source     field knowledge 2026-11
