using System.Collections.Frozen;
using System.Text;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Commands;

/// <summary>Finds the command in a message: a button's value, a button's words in any language, or a plain yes or no after an offer.</summary>
internal sealed class CommandReader
{
    private readonly FrozenDictionary<string, BotCommand> byTitle;
    private readonly FrozenDictionary<string, BotCommand> byAnswer;

    public CommandReader(PhraseBook phrases)
    {
        byTitle = Words(phrases, language => Enum.GetValues<BotCommand>()
            .Select(command => (CommandTitles.Of(command, language), command))
            .Concat(language.DownloadWords.Select(words => (words, BotCommand.Download)))
            .Concat(language.EraseWords.Select(words => (words, BotCommand.Erase))));
        byAnswer = Words(phrases, language => language.YesWords.Select(word => (word, BotCommand.PassOn))
            .Concat(language.NoWords.Select(word => (word, BotCommand.DoNotPassOn))));
    }

    /// <summary>The command that the turn is; <see langword="null"/> when it is none.</summary>
    public BotCommand? Read(Turn turn)
    {
        if (turn.Activity.Type != ActivityTypes.Message)
        {
            return null;
        }

        if (CommandValue.Read(turn.Activity.Value) is { } command)
        {
            return command;
        }

        var words = Folded(turn.Activity.Text ?? "");
        return byTitle.TryGetValue(words, out command) ? command
            : turn.Memory.OfferIsOpen && byAnswer.TryGetValue(words, out command) ? command
            : null;
    }

    /// <summary>Whether a message is a plain no in any language.</summary>
    public bool IsNo(string text) => byAnswer.TryGetValue(Folded(text), out var command) && command == BotCommand.DoNotPassOn;

    private static FrozenDictionary<string, BotCommand> Words(
        PhraseBook phrases, Func<Phrases, IEnumerable<(string Words, BotCommand Command)>> read) =>
        phrases.All.SelectMany(read)
            .GroupBy(entry => Folded(entry.Words))
            .ToFrozenDictionary(entries => entries.Key, entries => entries.First().Command);

    /// <summary>Without case, marks and punctuation, so that a typed button is still the button.</summary>
    private static string Folded(string words)
    {
        if (words.Length > 100)
        {
            return "";
        }

        var folded = new StringBuilder(words.Length);
        foreach (var letter in words.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (letter is '\u064A' or '\u0649')
            {
                folded.Append('\u06CC');
            }
            else if (letter == '\u0643')
            {
                folded.Append('\u06A9');
            }
            else if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }
}
