name       Visual Studio Code
category   development
domain     vscode.dev vscode-cdn.net gallerycdn.vsassets.io marketplace.visualstudio.com update.code.visualstudio.com code.visualstudio.com
domain     az764295.vo.msecnd.net
test       www.vscode.dev -> visual-studio-code
test       a.b.AZ764295.VO.MSECND.NET. -> visual-studio-code
source     field knowledge 2026-11
