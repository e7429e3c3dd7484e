using System.Text;

namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>Bodies that were sound and are broken somewhere, by chance that can be repeated.</summary>
internal static class Mutations
{
    public const int Seed = 20260302;

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "null", "\"\"", "5", "\"\\ud800\"", "true", "\"type\":", "{\"a\":null}", "\\", "\u202e", "\0"];

    public static IEnumerable<string> Of(string sound, int count)
    {
        var random = new Random(Seed);
        for (int round = 0; round < count; round++)
        {
            var broken = new StringBuilder(sound);
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int at = random.Next(broken.Length);
                broken.Remove(at, random.Next(Math.Min(4, broken.Length - at))).Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            yield return broken.ToString();
        }
    }
}
