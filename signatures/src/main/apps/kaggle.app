name       Kaggle
category   development
domain     kaggle.com kaggleusercontent.com
test       www.kaggle.com -> kaggle
test       a.b.KAGGLEUSERCONTENT.COM. -> kaggle
source     field knowledge 2026-11
