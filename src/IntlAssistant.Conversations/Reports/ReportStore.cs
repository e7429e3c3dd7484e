using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Reports;

/// <inheritdoc/>
internal sealed class ReportStore(IDatabase database, TimeProvider time) : IReports
{
    /// <inheritdoc/>
    public Task<Report> ReadAsync(ReportQuery query, CancellationToken cancellationToken)
    {
        if (query.Until < query.From)
        {
            throw new ArgumentException($"The span of a report ends ({query.Until:O}) before it begins ({query.From:O}).", nameof(query));
        }

        return database.ReadAsync(connection => ReportTable.ReadAsync(connection, new ReportFilter(query, time.Milliseconds())), cancellationToken);
    }
}
