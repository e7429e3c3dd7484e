using IntlAssistant.Conversations.Desks;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Office;

/// <inheritdoc/>
internal sealed class OfficeDesks(IOptions<OfficeOptions> office, IDeskStore store) : IDesks
{
    private readonly IReadOnlyList<Desk> settled = [.. office.Value.Desks.Index().Select(each => Read(each.Item, each.Index))];

    public async Task<IReadOnlyList<Desk>> ListAsync(CancellationToken cancellationToken)
    {
        var saved = (await store.ListAsync(cancellationToken)).ToDictionary(desk => desk.Id, StringComparer.Ordinal);
        var ordered = settled.Select(desk => saved.Remove(desk.Id, out var edited) ? edited : desk).ToList();
        return [.. ordered.Concat(saved.Values.OrderBy(desk => desk.Name, StringComparer.Ordinal)).Where(desk => !desk.IsRemoved)];
    }

    public async Task<Desk?> FindAsync(string? id, CancellationToken cancellationToken) => id is null
        ? null
        : (await ListAsync(cancellationToken)).FirstOrDefault(desk => desk.Id == id);

    public async Task<Desk?> ForTopicAsync(string? topic, CancellationToken cancellationToken) => topic is null
        ? null
        : (await ListAsync(cancellationToken)).FirstOrDefault(desk => desk.Topics.Contains(topic, StringComparer.OrdinalIgnoreCase));

    public async Task<IReadOnlyList<OfficeFault>> SaveAsync(Desk desk, string by, CancellationToken cancellationToken)
    {
        var faults = DeskCheck.Faults(desk, office.Value);
        return faults.Count > 0 ? faults
            : await store.SaveAsync(desk, by, cancellationToken) is null ? [OfficeFault.Changed]
            : [];
    }

    private static Desk Read(DeskOptions options, int index) => new()
    {
        Id = options.IdAt(index),
        Name = options.Name ?? "",
        Names = new Dictionary<string, string>(options.Names, StringComparer.OrdinalIgnoreCase),
        Topics = [.. options.Topics],
        Members = [.. options.Members],
        Mail = options.Mail,
        Hours = new Dictionary<string, string>(options.Hours, StringComparer.OrdinalIgnoreCase),
        FirstResponse = options.FirstResponse,
    };
}
