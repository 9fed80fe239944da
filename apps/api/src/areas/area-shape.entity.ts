import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The simplified outline of a buurt, for drawing and for point-in-polygon; not a legal boundary. */
@Entity()
export class AreaShape {
  @PrimaryColumn({ type: 'varchar', length: 10 })
  areaCode!: string;

  /** A GeoJSON MultiPolygon's coordinates as JSON: polygons → rings → [longitude, latitude], WGS84. */
  @Column({ type: 'text' })
  coordinates!: string;
}
