name       Chess.com
category   gaming
service    gaming
domain     chess.com chesscomfiles.com
test       www.chess.com -> chess-com
test       a.b.CHESSCOMFILES.COM. -> chess-com
source     field knowledge 2026-11
