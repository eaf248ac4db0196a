name       Edgio
category   cdn
domain     edgecastcdn.net edgecast.com llnwd.net limelight.com llnw.net edgio.net edg.io systemcdn.net transactcdn.net
test       www.edgecastcdn.net -> edgio
test       a.b.TRANSACTCDN.NET. -> edgio
source     field knowledge 2026-11
