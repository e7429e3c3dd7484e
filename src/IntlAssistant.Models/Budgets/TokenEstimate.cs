using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Budgets;

/// <summary>Guesses how many tokens a text has, where a service does not say: rather too many.</summary>
internal static class TokenEstimate
{
    // Of Latin script about four letters a token; of others hardly two.
    private const int LatinLetters = 4;
    private const int OtherLetters = 2;

    public static long Of(IEnumerable<ChatMessage> messages) => messages.Sum(message => Of(message.Text));

    public static long Of(string text)
    {
        long latin = 0;
        foreach (var letter in text)
        {
            latin += letter < '\u0250' ? 1 : 0;
        }

        return (latin / LatinLetters) + ((text.Length - latin) / OtherLetters) + 1;
    }
}
