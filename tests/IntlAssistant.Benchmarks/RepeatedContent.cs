using System.Globalization;
using System.Text.RegularExpressions;

using IntlAssistant.Knowledge;

namespace IntlAssistant.Benchmarks;

/// <summary>A folder's content with its pages repeated under new ids, as a much larger office would have it.</summary>
internal static partial class RepeatedContent
{
    /// <summary>Loads the content, repeated until it has as many passages.</summary>
    public static KnowledgeSnapshot Load(string folder, int passages)
    {
        var once = KnowledgeLoader.Load(folder);
        var copies = (passages + once.Passages.Count - 1) / once.Passages.Count;
        if (copies <= 1)
        {
            return once;
        }

        var target = Directory.CreateTempSubdirectory("intl-assistant-repeated-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.yaml"))
            {
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
            }

            Directory.CreateDirectory(Path.Combine(target, "pages"));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "pages"), "*.md"))
            {
                Repeat(file, Path.Combine(target, "pages"), copies);
            }

            return KnowledgeLoader.Load(target);
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    private static void Repeat(string file, string folder, int copies)
    {
        var text = File.ReadAllText(file);
        for (var copy = 0; copy < copies; copy++)
        {
            var suffix = copy == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{copy}");
            File.WriteAllText(
                Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + suffix + ".md"),
                IdLine().Replace(text, line => line.Value + suffix, 1));
        }
    }

    [GeneratedRegex(@"^id:[^\r\n]*", RegexOptions.Multiline)]
    private static partial Regex IdLine();
}
