name       Quizlet
category   education
domain     quizlet.com qzlt.io
test       www.quizlet.com -> quizlet
test       a.b.QZLT.IO. -> quizlet
source     field knowledge 2026-11
