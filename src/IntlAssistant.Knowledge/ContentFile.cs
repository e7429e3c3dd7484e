using System.Collections.Concurrent;
using System.Text;

namespace IntlAssistant.Knowledge;

/// <summary>A file of words or phrases: what it is called and what it says.</summary>
internal sealed record ContentFile(string Name, string Text)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly ConcurrentDictionary<string, IReadOnlyList<ContentFile>> ReadShipped = new(StringComparer.Ordinal);

    /// <summary>The file that comes with the software, which does not change while it runs; none when it was built without it.</summary>
    public static IReadOnlyList<ContentFile> Shipped(string name) =>
        ReadShipped.GetOrAdd(name, _ => Knowledge.Shipped.Read(name) is { } text ? [new ContentFile($"(shipped) {name}", text)] : []);

    /// <summary>A file of the office's folder; none when it cannot be read, which is then among the problems.</summary>
    public static IEnumerable<ContentFile> Read(KnowledgeFiles files, string name, List<ContentProblem> problems)
    {
        try
        {
            return [new ContentFile(name, StrictUtf8.GetString(files.Read(name)).TrimStart('\uFEFF'))];
        }
        catch (DecoderFallbackException)
        {
            problems.Add(ContentProblem.Of(name, 0, ContentFault.NotUtf8, $"the file is not UTF-8; save it with the encoding UTF-8."));
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            problems.Add(ContentProblem.Of(name, 0, ContentFault.FileUnreadable, $"the file cannot be read: {mistake.Message}"));
        }

        return [];
    }
}
