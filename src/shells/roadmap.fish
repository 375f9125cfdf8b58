# Completion of roadmap for fish. This line in ~/.config/fish/config.fish: roadmap completion fish | source

# The program is asked at every TAB. Its first line says whether files are wanted, too; the others
# are the words that fit, with what they mean.
function __roadmap_complete
    set -l words (commandline -opc)
    set -l token (commandline -ct)
    set -l typed (string trim --left --chars "\"'" -- "$token")
    set -l reply (roadmap complete fish (math (count $words) - 1) $words[2..-1] "$token" 2>/dev/null)
    test (count $reply) -gt 0
    or return
    test (count $reply) -gt 1
    and printf '%s\n' $reply[2..-1]
    if test $reply[1] = files
        set -l before (string match --regex -- '^--[^=]*=' "$typed")
        for file in (__fish_complete_path (string replace -- "$before" '' "$typed"))
            printf '%s%s\n' "$before" $file
        end
    end
end

complete --command roadmap --erase
complete --command roadmap --no-files --keep-order --arguments '(__roadmap_complete)'
