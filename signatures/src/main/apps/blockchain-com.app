name       Blockchain.com
category   cryptocurrency
domain     blockchain.com blockchain.info
test       www.blockchain.com -> blockchain-com
test       a.b.BLOCKCHAIN.INFO. -> blockchain-com
source     field knowledge 2026-11
