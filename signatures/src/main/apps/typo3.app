name       TYPO3
category   web
domain     typo3.org typo3.com
test       www.typo3.org -> typo3
test       a.b.TYPO3.COM. -> typo3
source     field knowledge 2026-11
