using Sitrep.Tests.Making;

namespace Sitrep.Tests.Architecture;

/// <summary>What others can build on changes only where a person has looked at it: <c>SITREP_APPROVE=1</c> writes the approved text anew.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_face_of_the_core_is_as_approved() => Approval.Match("api-core.txt", PublicApi.Of(typeof(Pipeline).Assembly));

    [Fact]
    public void The_public_face_of_reading_is_as_approved() => Approval.Match("api-reading.txt", PublicApi.Of(typeof(Sitrep.Reading.ArticleReader).Assembly));

    [Fact]
    public void The_public_face_of_the_parquet_export_is_as_approved() => Approval.Match("api-export-parquet.txt", PublicApi.Of(typeof(Sitrep.Export.Parquet.ParquetExporter).Assembly));

    [Fact]
    public void The_public_face_of_the_store_is_as_approved() => Approval.Match("api-store-sqlite.txt", PublicApi.Of(typeof(Sitrep.Store.Sqlite.SqliteStore).Assembly));

    [Fact]
    public void The_public_face_of_reports_is_as_approved() => Approval.Match("api-reports.txt", PublicApi.Of(typeof(Sitrep.Reports.HtmlReport).Assembly));
}
