# Completion of roadmap for PowerShell. This line in $PROFILE: roadmap completion powershell | Out-String | Invoke-Expression

# The program is asked at every TAB. Its first line says whether files are wanted, too; the others
# are the words that fit, with what they mean.
Register-ArgumentCompleter -Native -CommandName roadmap -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $words = @($commandAst.CommandElements |
        Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object {
            if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value }
            else { $_.Extent.Text }
        })

    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $typed = $wordToComplete -replace "^['""]", ''
        $reply = @(roadmap complete powershell $words.Count @words $typed 2> $null)
    }
    finally {
        [Console]::OutputEncoding = $encoding
    }

    $reply | Select-Object -Skip 1 | ForEach-Object {
        $word, $about = $_ -split "`t", 2
        if (-not $about) { $about = $word }
        $text = $word
        if ($word -match '[^\w.,+=-]') {
            $text = "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($word) + "'"
        }
        [System.Management.Automation.CompletionResult]::new($text, $word, 'ParameterValue', $about)
    }

    if ($reply.Count -gt 0 -and $reply[0] -eq 'files') {
        [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete)
    }
}
