using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IntlAssistant.Knowledge.Yaml;

/// <summary>Reads YAML into nodes that keep their lines.</summary>
/// <remarks>
/// Works on the parser's events instead of an object mapper: the mapper reports only the first mistake, and follows
/// aliases and any depth, with which a small file can exhaust the memory or the stack of the server.
/// </remarks>
internal sealed class YamlFile
{
    private const int DeepestLevel = 8;

    private readonly Parser parser;
    private readonly int firstLine;
    private readonly ProblemList problems;

    private YamlFile(string yaml, int firstLine, ProblemList problems)
    {
        parser = new Parser(new StringReader(yaml));
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /// <summary>The root of the document; <see langword="null"/> when it is empty or cannot be read, which is then among the problems.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="firstLine">The line of the file that <paramref name="yaml"/> begins on.</param>
    /// <param name="problems">Where mistakes are noted.</param>
    public static YamlNode? Read(string yaml, int firstLine, ProblemList problems)
    {
        var file = new YamlFile(yaml, firstLine, problems);
        try
        {
            return file.ReadDocument();
        }
        catch (YamlException mistake)
        {
            // The parser says something else about tabs, and of another line.
            if (FirstTab(yaml) is { } line)
            {
                problems.Add(firstLine + line, ContentFault.TabIndent, $"this line is indented with a tab; indent with spaces.");
                return null;
            }

            problems.Add(
                file.LineOf(mistake.Start),
                ContentFault.YamlInvalid, $"this is not valid YAML ({mistake.Message.TrimEnd('.')}); write 'key: value', indent with spaces, and put a value that contains ': ' or begins with a sign in quotation marks.");
            return null;
        }
    }

    private static int? FirstTab(string yaml)
    {
        var line = Array.FindIndex(yaml.Split('\n'), line => line.TrimStart(' ').StartsWith('\t'));
        return line < 0 ? null : line;
    }

    private int LineOf(Mark mark) => firstLine + Math.Max(0, (int)mark.Line - 1);

    private YamlNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            problems.Add(LineOf(second.Start), ContentFault.SecondDocument, $"a second YAML document begins here; the file must be one document, without a line '---' in the middle.");
        }

        return root is YamlNode.Scalar { Text: "" } ? null : root;
    }

    private YamlNode ReadNode(int level)
    {
        if (parser.Accept<AnchorAlias>(out var alias))
        {
            throw new YamlException(alias.Start, alias.End, "aliases such as *name are not used here: write the value out");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlNode.Scalar(scalar.Value, LineOf(scalar.Start));
        }

        if (level == DeepestLevel)
        {
            var at = parser.Current!;
            throw new YamlException(at.Start, at.End, "lists and keys are nested too deeply");
        }

        return parser.TryConsume<SequenceStart>(out var list) ? ReadList(list, level) : ReadMap(parser.Consume<MappingStart>(), level);
    }

    private YamlNode.List ReadList(SequenceStart start, int level)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(level + 1));
        }

        return new YamlNode.List(items, LineOf(start.Start));
    }

    private YamlNode.Map ReadMap(MappingStart start, int level)
    {
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.Accept<Scalar>(out var key))
            {
                var at = parser.Current!;
                throw new YamlException(at.Start, at.End, "a key must be a word");
            }

            parser.MoveNext();
            var entry = new YamlEntry(key.Value, ReadNode(level + 1), LineOf(key.Start));
            if (!entries.TryAdd(entry.Key, entry))
            {
                problems.Add(entry.Line, ContentFault.KeyTwice, $"'{entry.Key}' stands twice, first on line {entries[entry.Key].Line}; write it once.");
            }
        }

        return new YamlNode.Map([.. entries.Values], LineOf(start.Start));
    }
}
