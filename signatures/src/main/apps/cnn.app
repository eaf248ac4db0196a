name       CNN
category   news
service    browsing
domain     cnn.com cnn.io cnn.net turner.com cnn.it
test       www.cnn.com -> cnn
test       a.b.CNN.IT. -> cnn
source     field knowledge 2026-11
